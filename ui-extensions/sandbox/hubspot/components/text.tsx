import type { ReactNode } from "react";

interface Parts {
  readonly children?: ReactNode;
}

interface TextProps extends Parts {
  readonly variant?: string;
  readonly inline?: boolean;
  readonly format?: { readonly fontWeight?: string };
}

export function Text({ variant = "bodytext", inline, format, children }: TextProps) {
  const shared = { "data-variant": variant, "data-weight": format?.fontWeight };
  return inline === true ? (
    <span className="hs-text" {...shared}>
      {children}
    </span>
  ) : (
    <p className="hs-text" {...shared} dir="auto">
      {children}
    </p>
  );
}

export function Heading({ children }: Parts) {
  return (
    <h3 className="hs-heading" dir="auto">
      {children}
    </h3>
  );
}

export function StatusTag({
  variant = "default",
  children,
}: Parts & { readonly variant?: string }) {
  return (
    <span className="hs-status" data-variant={variant}>
      {children}
    </span>
  );
}

export function Tag({ variant = "default", children }: Parts & { readonly variant?: string }) {
  return (
    <span className="hs-tag" data-variant={variant}>
      {children}
    </span>
  );
}

export function Statistics({ children }: Parts) {
  return <dl className="hs-statistics">{children}</dl>;
}

interface StatisticsItemProps extends Parts {
  readonly label: string;
  readonly number: string | number;
}

export function StatisticsItem({ label, number, children }: StatisticsItemProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{number}</bdi>
        {children}
      </dd>
    </div>
  );
}

interface ProgressProps {
  readonly value?: number;
  readonly maxValue?: number;
  readonly valueDescription?: string;
  readonly variant?: string;
  readonly "aria-label"?: string;
}

export function ProgressBar({
  value = 0,
  maxValue = 100,
  valueDescription,
  variant = "success",
  "aria-label": label,
}: ProgressProps) {
  return (
    <div className="hs-progress">
      <progress value={value} max={maxValue} data-variant={variant} aria-label={label} />
      <span>{valueDescription}</span>
    </div>
  );
}

interface SpinnerProps {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly layout?: string;
}

export function LoadingSpinner({ label, showLabel, layout = "inline" }: SpinnerProps) {
  return (
    <p className="hs-spinner" data-layout={layout} role="status">
      <span className="hs-spinner-wheel" aria-hidden="true" />
      <span className={showLabel === true ? "" : "hs-hidden"}>{label}</span>
    </p>
  );
}

const ICONS: Readonly<Record<string, string>> = {
  success: "M20 6 9 17l-5-5",
  block: "M5 5l14 14M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
};

interface IconProps {
  readonly name: string;
  readonly color?: string;
  readonly screenReaderText?: string;
}

export function Icon({ name, color, screenReaderText }: IconProps) {
  const path = ICONS[name] ?? "M12 12h.01";
  return (
    <span className="hs-icon" data-color={color}>
      <svg viewBox="0 0 24 24" width="14" height="14" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
      {screenReaderText === undefined ? null : (
        <span className="hs-hidden">{screenReaderText}</span>
      )}
    </span>
  );
}
