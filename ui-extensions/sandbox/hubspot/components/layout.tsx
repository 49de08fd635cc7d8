import { Children, type ReactNode } from "react";

interface Parts {
  readonly children?: ReactNode;
}

interface FlexProps extends Parts {
  readonly direction?: string;
  readonly gap?: string;
  readonly justify?: string;
  readonly align?: string;
  readonly wrap?: boolean | string;
}

export function Flex({ direction = "row", gap, justify, align, wrap, children }: FlexProps) {
  return (
    <div
      className="hs-flex"
      data-direction={direction}
      data-gap={gap}
      data-justify={justify}
      data-align={align}
      data-wrap={wrap === undefined || wrap === false || wrap === "nowrap" ? undefined : "wrap"}
    >
      {children}
    </div>
  );
}

export function Box({ flex, children }: Parts & { readonly flex?: string | number }) {
  return (
    <div className="hs-box" data-flex={flex}>
      {children}
    </div>
  );
}

export function AutoGrid({ columnWidth, children }: Parts & { readonly columnWidth: number }) {
  const columns = `repeat(auto-fit, minmax(min(${columnWidth}px, 100%), 1fr))`;
  return (
    <div className="hs-grid" style={{ gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}

export function Tile({ children }: Parts) {
  return <div className="hs-tile">{children}</div>;
}

export function Divider() {
  return <hr className="hs-divider" />;
}

export function List({ variant = "unordered", children }: Parts & { readonly variant?: string }) {
  const items = Children.toArray(children).map((child, index) => <li key={index}>{child}</li>);
  return variant.startsWith("ordered") ? (
    <ol className="hs-list">{items}</ol>
  ) : (
    <ul className="hs-list">{items}</ul>
  );
}

export function DescriptionList({ children }: Parts) {
  return <dl className="hs-description">{children}</dl>;
}

export function DescriptionListItem({ label, children }: Parts & { readonly label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
