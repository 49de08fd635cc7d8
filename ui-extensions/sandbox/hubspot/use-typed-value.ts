import { useEffect, useRef, useState } from "react";

/**
 * The value of a field whose owner lives in a worker. What is typed shows at once; the owner's echo
 * of an earlier keystroke must not take back a later one.
 */
export function useTypedValue<T>(
  owned: T,
  tell: ((value: T) => unknown) | undefined,
): readonly [T, (value: T) => void] {
  const [shown, setShown] = useState(owned);
  const awaited = useRef<string[]>([]);
  useEffect(() => {
    const index = awaited.current.indexOf(JSON.stringify(owned));
    if (index === -1) {
      awaited.current = [];
      setShown(owned);
    } else awaited.current = awaited.current.slice(index + 1);
  }, [owned]);
  const change = (value: T) => {
    awaited.current.push(JSON.stringify(value));
    setShown(value);
    void tell?.(value);
  };
  return [shown, change];
}
