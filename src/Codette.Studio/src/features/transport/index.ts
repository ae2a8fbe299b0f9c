export { TransportBar } from "./transport-bar";
