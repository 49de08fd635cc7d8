import type { ReactNode } from "react";

interface Parts {
  readonly children?: ReactNode;
  readonly align?: string;
}

export function Table({ children }: Parts) {
  return <table className="hs-table">{children}</table>;
}

export function TableHead({ children }: Parts) {
  return <thead>{children}</thead>;
}

export function TableBody({ children }: Parts) {
  return <tbody>{children}</tbody>;
}

export function TableFooter({ children }: Parts) {
  return <tfoot>{children}</tfoot>;
}

export function TableRow({ children }: Parts) {
  return <tr>{children}</tr>;
}

export function TableCell({ align, children }: Parts) {
  return <td data-align={align}>{children}</td>;
}

export function TableHeader({ align, children }: Parts) {
  return (
    <th scope="col" data-align={align}>
      {children}
    </th>
  );
}
