/** Narrows the list of records as the reader types, and says how many are left. */
function filterRecords(input: HTMLInputElement): void {
  const wanted = input.value.trim().toLocaleLowerCase("en");
  let left = 0;
  for (const row of document.querySelectorAll<HTMLElement>("[data-search]")) {
    const shown = (row.dataset.search ?? "").includes(wanted);
    row.hidden = !shown;
    if (shown) left += 1;
  }
  for (const group of document.querySelectorAll<HTMLElement>(".group")) {
    group.hidden = group.querySelector("[data-search]:not([hidden])") === null;
  }
  const said = document.querySelector("#record-count");
  if (said !== null) said.textContent = left === 1 ? "1 record" : `${left} records`;
}

const search = document.querySelector<HTMLInputElement>("#record-search");
search?.addEventListener("input", () => filterRecords(search));
