"use strict";
(function () {
  var list = document.getElementById("goals");
  if (!list) { return; }
  var controls = document.getElementById("controls");
  var fields = ["search", "outcome", "verdict", "code", "document", "order"].map(function (id) {
    return document.getElementById(id) || { value: "" };
  });
  var shown = document.getElementById("shown");
  var goals = Array.prototype.map.call(list.children, function (element, number) {
    return { element: element, number: number, text: null };
  });
  function data(goal, name) { return goal.element.dataset[name]; }
  function has(words, word) { return (" " + words + " ").indexOf(" " + word + " ") >= 0; }
  function text(goal) {
    if (goal.text === null) { goal.text = goal.element.textContent.toLowerCase(); }
    return goal.text;
  }
  function score(goal, unknown) { var found = data(goal, "score"); return found === "" ? unknown : Number(found); }
  var orders = {
    read: function (a, b) { return a.number - b.number; },
    worst: function (a, b) { return score(a, 2) - score(b, 2) || a.number - b.number; },
    best: function (a, b) { return score(b, -1) - score(a, -1) || a.number - b.number; },
    until: function (a, b) {
      var first = data(a, "until") || "~", second = data(b, "until") || "~";
      return first < second ? -1 : first > second ? 1 : a.number - b.number;
    }
  };
  var order = "read";
  function update() {
    var wanted = fields.map(function (field) { return field.value; });
    var search = wanted[0].toLowerCase().trim(), number = 0;
    goals.forEach(function (goal) {
      var fits = (!wanted[1] || goal.element.classList.contains(wanted[1])) &&
        (!wanted[2] || has(data(goal, "verdicts"), wanted[2])) &&
        (!wanted[3] || has(data(goal, "codes"), wanted[3])) &&
        (!wanted[4] || data(goal, "document") === wanted[4]) &&
        (!search || text(goal).indexOf(search) >= 0);
      goal.element.hidden = !fits;
      number += fits ? 1 : 0;
    });
    if (wanted[5] !== order) {
      order = wanted[5];
      var sorted = document.createDocumentFragment();
      goals.slice().sort(orders[order]).forEach(function (goal) { sorted.appendChild(goal.element); });
      list.appendChild(sorted);
    }
    shown.textContent = number.toLocaleString("en") + " of " + goals.length.toLocaleString("en") + " goals";
  }
  fields.forEach(function (field) {
    if (field.addEventListener) { field.addEventListener("input", update); }
  });
  controls.hidden = false;
  update();
}());
