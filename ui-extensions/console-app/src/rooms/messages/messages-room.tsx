import { Route, Routes } from "react-router";
import { Empty } from "../../parts/states.tsx";
import { LetterScreen } from "./letter-screen.tsx";
import { MessageScreen } from "./message-screen.tsx";
import { MessagesScreen } from "./messages-screen.tsx";

/** What customers hear from us: all messages, one of them with why, and letters to be posted. */
export function MessagesRoom() {
  return (
    <Routes>
      <Route index element={<MessagesScreen />} />
      <Route path="letters" element={<LetterScreen />} />
      <Route path=":id" element={<MessageScreen />} />
      <Route path="*" element={<Empty title="There is no such screen" />} />
    </Routes>
  );
}
