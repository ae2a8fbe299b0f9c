export { SuggestionsPanel } from "./suggestions-panel";
