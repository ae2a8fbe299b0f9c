export { ConnectionIndicator } from "./connection-indicator";
export { UnsavedIndicator } from "./unsaved-indicator";
