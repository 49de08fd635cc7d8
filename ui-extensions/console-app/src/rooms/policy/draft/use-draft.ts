import { useCallback, useEffect, useRef, useState } from "react";
import { isSame, toJson } from "../../../../../../core/policy/drafting/json.ts";
import { mergeJson } from "../../../../../../core/policy/drafting/merge-json.ts";
import { ShapedPolicy } from "../../../../../../core/policy/drafting/shaped-policy.ts";
import type { TenantPolicy } from "../../../../../../core/policy/policy.ts";
import { DraftAndDocument, DraftOnly, type DraftView } from "../../../../views/policy.ts";
import { ApiProblem } from "../../../calls/api.ts";
import { useConsole } from "../../../calls/console-context.tsx";
import { begin, edited, type History, redone, undone } from "./draft-history.ts";
import { findUnsaved, forgetUnsaved, keepUnsaved, type Unsaved } from "./unsaved.ts";

const AUTOSAVE_MS = 700;

/** Somebody else saved first. */
export interface Conflict {
  readonly text: string;
  readonly draft: DraftView;
  readonly document: TenantPolicy;
}

export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly text: string }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

export interface DraftWork {
  readonly draft: DraftView;
  readonly document: TenantPolicy;
  readonly save: SaveState;
  readonly isReadOnly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes the document; edits of the same `what` in a row are one step to undo. */
  readonly edit: (make: (document: TenantPolicy) => TenantPolicy, what?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly retry: () => void;
  /** Settles a conflict. Answers the settings both had changed, where mine was kept. */
  readonly settle: (how: "merge" | "mine" | "theirs") => readonly string[];
  /** Takes what the server answered as the draft's state. */
  readonly adopt: (draft: DraftView, document?: TenantPolicy) => void;
}

interface Known {
  readonly draft: DraftView;
  readonly document: TenantPolicy;
}

/** A draft as it is being written: saved by itself, never over somebody else's words unseen. */
export function useDraft(loaded: Known, mayEdit: boolean): DraftWork {
  const { api } = useConsole();
  const [left] = useState(() =>
    // What can't be saved now is kept for when it can.
    loaded.draft.state === "open" ? findUnsaved(loaded.draft.id) : null,
  );
  const [known, setKnown] = useState<Known>(() => startOf(loaded, left));
  const [history, setHistory] = useState<History<TenantPolicy>>(() =>
    begin(left?.document ?? loaded.document),
  );
  const [save, setSave] = useState<SaveState>({ kind: "saved" });
  const present = history.present;
  const { draft } = known;
  const isReadOnly = !mayEdit || draft.state !== "open";

  // Tried again by hand or with the next change, not for ever.
  const refused = useRef<TenantPolicy | null>(null);
  const latest = useRef(present);
  latest.current = present;
  const send = useRef(async (_: TenantPolicy) => {});
  send.current = async (document) => {
    setSave({ kind: "saving" });
    const { id, name, revision } = draft;
    try {
      const body = { name, revision, document };
      const answer = await api.send("put", `/policy/drafts/${id}`, body, DraftOnly);
      // Also after the screen was left, so that what is kept is never older than what is saved.
      if (latest.current === document) forgetUnsaved(id);
      setKnown({ draft: answer.draft, document });
      setSave({ kind: "saved" });
    } catch (error) {
      if (error instanceof ApiProblem && error.code === "draft_changed") {
        const theirs = await api.get(`/policy/drafts/${id}`, DraftAndDocument);
        // A save whose answer was lost comes back as somebody else's; it says what we say.
        if (isSame(toJson(theirs.document), toJson(document))) {
          setKnown({ draft: theirs.draft, document });
          setSave({ kind: "saved" });
          return;
        }
        setSave({ kind: "conflict", conflict: { text: error.message, ...theirs } });
      } else {
        refused.current = document;
        setSave({ kind: "failed", text: wordsOf(error) });
      }
    }
  };

  const isWritten = present === known.document;
  useEffect(() => {
    if (isReadOnly) return;
    if (isWritten) {
      forgetUnsaved(draft.id);
      return;
    }
    // At once: the screen may be closed before it is saved.
    keepUnsaved(draft.id, { revision: draft.revision, read: known.document, document: present });
    const timer = setTimeout(() => {
      const isWaiting = save.kind === "conflict" || save.kind === "saving";
      if (!isWaiting && refused.current !== present) void send.current(present);
    }, AUTOSAVE_MS);
    return () => clearTimeout(timer);
  }, [present, isWritten, isReadOnly, draft.id, draft.revision, known.document, save.kind]);

  const unsaved = useRef(false);
  unsaved.current = !isReadOnly && !isWritten && save.kind !== "conflict" && save.kind !== "saving";
  useEffect(
    () => () => {
      if (unsaved.current) void send.current(latest.current);
    },
    [],
  );

  const edit = useCallback<DraftWork["edit"]>(
    (make, what) => {
      if (isReadOnly) return;
      setHistory((before) => edited(before, make(before.present), what ?? null));
    },
    [isReadOnly],
  );
  const settle: DraftWork["settle"] = (how) => {
    if (save.kind !== "conflict") return [];
    const { conflict } = save;
    const theirs = { draft: conflict.draft, document: conflict.document };
    const ancestor = toJson(known.document);
    setKnown(theirs);
    setSave({ kind: "saved" });
    if (how === "mine") return [];
    if (how === "theirs") {
      setHistory((before) => edited(before, theirs.document, null));
      return [];
    }
    const { merged, clashes } = mergeJson(ancestor, toJson(present), toJson(theirs.document));
    const document = ShapedPolicy.parse(merged);
    setHistory((before) => edited(before, document, null));
    return clashes.map(({ path }) => path.join(" › "));
  };
  return {
    draft,
    document: present,
    save: isWritten || save.kind !== "saved" ? save : { kind: "waiting" },
    isReadOnly,
    canUndo: !isReadOnly && history.past.length > 0,
    canRedo: !isReadOnly && history.future.length > 0,
    edit,
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    retry: () => void send.current(present),
    settle,
    adopt: (next, document) => {
      setKnown({ draft: next, document: document ?? known.document });
      if (document !== undefined) setHistory((before) => edited(before, document, null));
    },
  };
}

/** What was left unsaved was written over the save it names, whatever is there by now. */
function startOf(loaded: Known, left: Unsaved | null): Known {
  if (left === null) return loaded;
  return { draft: { ...loaded.draft, revision: left.revision }, document: left.read };
}

function wordsOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : "Something went wrong on this screen.";
}
