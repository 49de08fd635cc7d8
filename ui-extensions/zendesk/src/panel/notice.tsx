import { Alert } from "@zendeskgarden/react-notifications";
import type { ReactNode } from "react";

interface NoticeProps {
  readonly kind: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something to know before going on; an error is read out at once, the rest when there is a pause. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <Alert type={kind} role={kind === "error" ? "alert" : "status"} className="gs-notice">
      <Alert.Title>{title}</Alert.Title>
      {children}
    </Alert>
  );
}
