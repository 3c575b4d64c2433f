// The page where anyone can try the element. Nothing is stored, and nothing is sent but the checks.
const $ = (id) => document.getElementById(id);
const element = document.querySelector("smart-goal");
const base = new URL(".", document.baseURI);

$("snippet").textContent = `<script type="module" src="${new URL("static/smart-goal.js", base)}"></script>

<label for="goal">Your goal</label>
<smart-goal>
  <textarea id="goal" name="goal"></textarea>
</smart-goal>`;

element.addEventListener("smart-goal-answer", ({ detail }) => {
  $("answer").textContent = JSON.stringify(detail, null, 2);
  $("entrance").hidden = true;
});
element.addEventListener("smart-goal-failure", ({ detail }) => {
  $("answer").textContent = String(detail?.message ?? detail);
  if (detail?.status === 401) $("entrance").hidden = false;
});
$("token").addEventListener("change", () => {
  element.headers = { Authorization: `Bearer ${$("token").value}` };
  element.check();
});

const type = (text) => {
  $("goal").value = text;
  $("goal").dispatchEvent(new Event("input", { bubbles: true }));
  $("goal").focus();
};
for (const button of document.querySelectorAll(".examples button")) {
  button.addEventListener("click", () => type(button.textContent));
}

const wanted = navigator.language.toLowerCase().startsWith("es") ? "es" : "en";
$("language").value = wanted;
element.lang = wanted;
$("language").addEventListener("change", () => {
  element.lang = $("language").value;
  element.check();
});

document.querySelector("form").addEventListener("submit", () => {
  $("sent").textContent = $("goal").value.trim() ? "A form of yours would send this goal now. Here it goes nowhere." : "";
});
$("goal").addEventListener("input", () => ($("sent").textContent = ""));
