import { type ReactNode, useId, useState } from "react";

interface Parts {
  readonly title?: string;
  readonly children?: ReactNode;
}

export function Alert({
  title,
  variant = "info",
  children,
}: Parts & { readonly variant?: string }) {
  const isUrgent = variant === "danger" || variant === "error" || variant === "warning";
  return (
    <div className="hs-alert" data-variant={variant} role={isUrgent ? "alert" : "status"}>
      <strong>{title}</strong>
      {children === undefined ? null : <div>{children}</div>}
    </div>
  );
}

export function EmptyState({ title, children }: Parts) {
  return (
    <div className="hs-absent" role="status">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

export function ErrorState({ title, children }: Parts) {
  return (
    <div className="hs-absent" role="alert">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

interface AccordionProps extends Parts {
  readonly defaultOpen?: boolean;
  readonly size?: string;
}

export function Accordion({ title, size = "md", defaultOpen = false, children }: AccordionProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(defaultOpen);
  return (
    <div className="hs-accordion" data-size={size}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
