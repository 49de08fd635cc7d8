import { createRoot } from "react-dom/client";
import { ROOT_ELEMENT } from "./contract.ts";

const root = document.getElementById(ROOT_ELEMENT);
if (root !== null) createRoot(root).render(<p>Good Standing</p>);
