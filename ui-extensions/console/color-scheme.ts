// Web Awesome turns dark by a class. This follows the system's choice, before the first paint.
const query = window.matchMedia("(prefers-color-scheme: dark)");

function apply(): void {
  document.documentElement.classList.toggle("wa-dark", query.matches);
}

apply();
query.addEventListener("change", apply);
