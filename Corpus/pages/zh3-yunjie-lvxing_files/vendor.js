!function(w){w.__v="3.1";function t(e){return document.querySelector(e)}w.addEventListener("load",function(){var c=t("#ck");c&&(c.querySelector("button").onclick=function(){c.remove()})})}(window);
