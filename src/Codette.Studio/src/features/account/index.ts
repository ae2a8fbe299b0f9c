export { AccountMenu } from "./account-menu";
export { openSignIn } from "./sign-in-dialog";
export { SignInGate } from "./sign-in-gate";
