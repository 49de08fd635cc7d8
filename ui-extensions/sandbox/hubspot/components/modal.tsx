import { type ReactNode, useEffect, useId, useRef } from "react";
import { useCardScope, useOverlay } from "../card-scope.ts";

interface ModalProps {
  readonly id: string;
  readonly title?: string;
  readonly width?: string;
  readonly children?: ReactNode;
  readonly onOpen?: () => unknown;
  readonly onClose?: () => unknown;
}

/** Opened by its control. The card closes it by its id; Escape and the cross close it as well. */
export function Modal({ id, title, width = "sm", children, onOpen, onClose }: ModalProps) {
  const { openModals } = useCardScope();
  const overlay = useOverlay();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isOpen = overlay?.isOpen === true;
  const close = overlay?.close;
  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || element === null || close === undefined) return;
    // Closed before it is taken away: only then does the browser give the focus back.
    openModals.set(id, () => {
      element.close();
      close();
    });
    element.showModal();
    void onOpen?.();
    return () => {
      openModals.delete(id);
    };
  }, [isOpen, id, close, openModals, onOpen]);
  const leave = () => {
    dialog.current?.close();
    close?.();
    void onClose?.();
  };
  if (!isOpen) return null;
  return (
    <dialog
      ref={dialog}
      className="hs-modal"
      data-width={width}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="hs-modal-close" aria-label="Close" onClick={leave}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}

interface Parts {
  readonly children?: ReactNode;
}

export function ModalBody({ children }: Parts) {
  return <div className="hs-modal-body">{children}</div>;
}

export function ModalFooter({ children }: Parts) {
  return <footer className="hs-modal-footer">{children}</footer>;
}

/** Seen while its control is pointed at or focused. */
export function Tooltip({ children }: Parts) {
  const overlay = useOverlay();
  return (
    <span className="hs-tooltip" role="tooltip" id={overlay?.tooltipId}>
      {children}
    </span>
  );
}
