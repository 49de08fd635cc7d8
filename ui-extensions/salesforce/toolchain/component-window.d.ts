/** What the page lends the components in place of an org. */
export interface ComponentHost {
  readonly language: string;
  readonly apex: (method: string, params: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly record: (recordId: string) => Promise<object>;
  readonly navigate: (reference: object) => void;
}

export interface ComponentWindow {
  /** Puts one of our components into the document, by its bundle's name. */
  readonly mount: (name: string, properties: object) => HTMLElement;
  /** An event of the window's own; one of another window is none to it. */
  readonly send: (element: Element, name: string, detail: object) => void;
  readonly document: Document;
  readonly close: () => void;
}

export function openComponentWindow(host: ComponentHost): Promise<ComponentWindow>;
