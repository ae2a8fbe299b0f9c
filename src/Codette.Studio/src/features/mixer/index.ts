export { Mixer } from "./mixer";
export { MixerCommands } from "./mixer-commands";
export { BounceDialog } from "./bounce/bounce-dialog";
export { openBounce } from "./bounce/bounce-store";
