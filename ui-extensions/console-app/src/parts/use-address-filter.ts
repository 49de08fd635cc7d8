import { useSearchParams } from "react-router";

type Change = Readonly<Record<string, string | null>>;

/** A list's filter as the address has it, so that what is on the screen can be sent to a colleague. */
export function useAddressFilter(): {
  readonly of: (name: string) => string | null;
  readonly change: (change: Change) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    of: (name) => params.get(name),
    change: (change) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change))
            if (value === null || value === "") next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  };
}
