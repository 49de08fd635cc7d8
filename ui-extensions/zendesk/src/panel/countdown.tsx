import { useEffect, useState } from "react";
import { countdownText } from "../../../panel/host/countdown-text.ts";
import { usePanel } from "./panel-context.ts";

const SECOND_MS = 1_000;

interface CountdownProps {
  /** ISO instant. */
  readonly until: string;
  /** What the server's clock said when it told us; only the time since then is this computer's. */
  readonly now: string;
  readonly onDue: () => void;
}

/** How long until contact is allowed again. The moment itself stands beside it as text. */
export function Countdown({ until, now, onDue }: CountdownProps) {
  const { words } = usePanel().texts;
  const leftAtFirst = Date.parse(until) - Date.parse(now);
  const [leftMs, setLeftMs] = useState(leftAtFirst);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is due is told once for each moment
  useEffect(() => {
    const shownAt = performance.now();
    const timer = setInterval(() => {
      const left = leftAtFirst - (performance.now() - shownAt);
      setLeftMs(left);
      if (left > 0) return;
      clearInterval(timer);
      onDue();
    }, SECOND_MS);
    setLeftMs(leftAtFirst);
    return () => clearInterval(timer);
  }, [leftAtFirst]);
  return (
    <span role="timer" aria-live="off" className="gs-countdown">
      {countdownText(leftMs, words)}
    </span>
  );
}
