import { type ReactNode, useId, useState } from "react";
import { OverlayContext } from "../card-scope.ts";

type Handler = (event: { readonly type: string }) => unknown;

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: Handler;
  readonly variant?: string;
  readonly size?: string;
  readonly type?: "button" | "submit" | "reset";
  readonly disabled?: boolean;
  readonly overlay?: ReactNode;
  readonly loading?: boolean;
}

/** A button and what it opens: a modal on click, a tooltip while it is pointed at or focused. */
export function Button({
  children,
  onClick,
  variant = "secondary",
  size = "md",
  type = "button",
  disabled = false,
  loading = false,
  overlay,
}: ButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const tooltipId = useId();
  const isOff = disabled || loading;
  const press = () => {
    if (isOff) return;
    void onClick?.({ type: "click" });
    setOpen(true);
  };
  const scope = { isOpen, close: () => setOpen(false), tooltipId };
  return (
    <span className="hs-control">
      <button
        type={type}
        className="hs-button"
        data-variant={variant}
        data-size={size}
        disabled={isOff}
        aria-busy={loading}
        {...(overlay === undefined ? {} : { "aria-describedby": tooltipId })}
        onClick={press}
      >
        {children}
      </button>
      {overlay === undefined ? null : (
        <OverlayContext.Provider value={scope}>{overlay}</OverlayContext.Provider>
      )}
    </span>
  );
}

interface LinkProps {
  readonly children?: ReactNode;
  readonly href: string | { readonly url: string; readonly external?: boolean };
}

export function Link({ href, children }: LinkProps) {
  const url = typeof href === "string" ? href : href.url;
  return (
    <a className="hs-link" href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
