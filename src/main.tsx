import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./pages/App.tsx";
import { progress, settings } from "./stores/app.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

void settings.getState().load();
void progress.getState().load();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
