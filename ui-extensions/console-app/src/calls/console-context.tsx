import { createContext, useContext } from "react";
import type { Me } from "../../views/me.ts";
import type { Api } from "./api.ts";

/** What every screen may rely on. */
export interface ConsoleContext {
  readonly api: Api;
  readonly me: Me;
  readonly locale: string;
  readonly sandbox: boolean;
}

const Context = createContext<ConsoleContext | null>(null);
export const ConsoleProvider = Context.Provider;

export function useConsole(): ConsoleContext {
  const context = useContext(Context);
  if (context === null) throw new Error("drawn outside of the console");
  return context;
}
