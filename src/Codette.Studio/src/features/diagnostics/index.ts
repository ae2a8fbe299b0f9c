export { DiagnosticsPage } from "./diagnostics-page";
