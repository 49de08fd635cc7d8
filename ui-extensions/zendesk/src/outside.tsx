import type { AppWords } from "./words.ts";

/** What somebody sees who opened the page by itself. */
export function Outside({ own }: { readonly own: AppWords }) {
  return (
    <div className="gs-said-alone">
      <h1>{own.outsideTitle}</h1>
      <p>{own.outsideText}</p>
    </div>
  );
}
