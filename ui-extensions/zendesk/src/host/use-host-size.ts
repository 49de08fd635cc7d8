import { useEffect } from "react";
import { tryInvoke, type ZafClient } from "./zaf.ts";

/** A menu of the browser's own, such as a list of options, needs some room even in a short panel. */
const HEIGHT_MIN = 80;

/** Asks the host for as much height as there is content, each time that changes. */
export function useHostSize(zaf: ZafClient, element: HTMLElement): void {
  useEffect(() => {
    let told = 0;
    const tell = () => {
      const height = Math.max(HEIGHT_MIN, Math.ceil(element.getBoundingClientRect().height));
      if (height === told) return;
      told = height;
      void tryInvoke(zaf, "resize", { width: "100%", height: `${height}px` });
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [zaf, element]);
}
