import { element } from "./read-state.ts";

export type CommentKind = "publicReply" | "internalNote";

/** Where the agent writes, as apps and the page's own button see it. */
export interface Composer {
  readonly html: () => string;
  readonly text: () => string;
  readonly kind: () => CommentKind;
  readonly setHtml: (html: string) => void;
  readonly setText: (text: string) => void;
  readonly appendHtml: (html: string) => void;
  readonly appendText: (text: string) => void;
  readonly setKind: (kind: CommentKind) => void;
  readonly clear: () => void;
}

/** Null on pages where nothing can be written. */
export function findComposer(changed: (event: string) => void): Composer | null {
  const form = document.getElementById("zd-composer");
  if (form === null) return null;
  const editor = element("zd-comment");
  const kinds = [...form.querySelectorAll<HTMLInputElement>("input[name='zd-kind']")];
  const chosen = (): CommentKind =>
    kinds.find(({ checked }) => checked)?.value === "internalNote" ? "internalNote" : "publicReply";
  const show = () => {
    const { labelPublic = "", labelNote = "" } = editor.dataset;
    form.dataset.kind = chosen();
    editor.setAttribute("aria-label", chosen() === "internalNote" ? labelNote : labelPublic);
  };
  const written = () => changed("comment.text.changed");
  editor.addEventListener("input", written);
  // Pasted markup could be anything; words are what an agent means to paste.
  editor.addEventListener("paste", (event) => {
    event.preventDefault();
    editor.append(...linesOf(event.clipboardData?.getData("text/plain") ?? ""));
    written();
  });
  for (const kind of kinds)
    kind.addEventListener("change", () => {
      show();
      changed("comment.type.changed");
    });
  const append = (nodes: readonly Node[]) => {
    editor.append(...nodes);
    written();
  };
  return {
    html: () => editor.innerHTML,
    text: () => editor.innerText.trim(),
    kind: chosen,
    setHtml(html) {
      editor.replaceChildren(...cleaned(html));
      written();
    },
    setText(text) {
      editor.replaceChildren(...linesOf(text));
      written();
    },
    appendHtml: (html) => append(cleaned(html)),
    appendText: (text) => append(linesOf(text)),
    setKind(kind) {
      for (const each of kinds) each.checked = each.value === kind;
      show();
      changed("comment.type.changed");
    },
    clear() {
      editor.replaceChildren();
      written();
    },
  };
}

function linesOf(text: string): readonly Node[] {
  return text
    .split("\n")
    .flatMap((line, at) =>
      at === 0 ? [new Text(line)] : [document.createElement("br"), new Text(line)],
    );
}

const KEPT = new Set(["P", "BR", "A", "B", "STRONG", "I", "EM", "UL", "OL", "LI", "DIV", "SPAN"]);

/** What an app hands over as markup, without anything that could do something. */
function cleaned(html: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const each of body.querySelectorAll("*")) {
    if (!KEPT.has(each.tagName)) {
      each.remove();
      continue;
    }
    for (const { name, value } of [...each.attributes]) {
      const isLink = each.tagName === "A" && name === "href" && /^https?:/i.test(value);
      if (!isLink) each.removeAttribute(name);
    }
  }
  return [...body.childNodes];
}
