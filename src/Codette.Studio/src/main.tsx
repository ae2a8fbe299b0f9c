import "./styles.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { startStudio } from "./playback/studio";

const root = document.getElementById("root");
if (!root) {
  throw new Error("The page has no element for the studio.");
}

void startStudio();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
