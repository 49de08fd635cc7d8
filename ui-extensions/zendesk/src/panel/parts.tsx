import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A part of the panel under its small heading. */
export function Section({ title, children, className = "" }: SectionProps) {
  const id = useId();
  return (
    <section className={`gs-section ${className}`} aria-labelledby={id}>
      <h2 id={id} className="gs-label">
        {title}
      </h2>
      {children}
    </section>
  );
}

export function Quiet({ children }: { readonly children: string }) {
  return children === "" ? null : <p className="gs-quiet">{children}</p>;
}

interface FoldProps {
  readonly title: string;
  /** The title as it is read out, where the short one leaves out what it is about. */
  readonly fullTitle?: string;
  readonly children: ReactNode;
  readonly look?: "row" | "inline";
}

/** What is asked for less often: closed until it is wanted. */
export function Fold({ title, fullTitle = title, children, look = "row" }: FoldProps) {
  return (
    <details className={`gs-fold gs-fold-${look}`}>
      <summary aria-label={fullTitle}>{title}</summary>
      <div className="gs-fold-body">{children}</div>
    </details>
  );
}

interface TraceLineProps {
  readonly isOn: boolean;
  /** What the mark says to whoever does not see it. */
  readonly said: string;
  readonly children: ReactNode;
}

/** One rule, gate or way to the customer: what it is, and whether it lets through. */
export function TraceLine({ isOn, said, children }: TraceLineProps) {
  return (
    <li className="gs-trace-line">
      <Mark isOn={isOn} said={said} />
      <span>{children}</span>
    </li>
  );
}

const CHECK = "M2.5 6.5 5 9l4.5-6";
const BLOCK = "M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM3 9l6-6";

function Mark({ isOn, said }: Omit<TraceLineProps, "children">) {
  return (
    <svg
      className={isOn ? "gs-mark gs-yes" : "gs-mark gs-no"}
      viewBox="0 0 12 12"
      role="img"
      aria-label={said}
    >
      <path d={isOn ? CHECK : BLOCK} fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
