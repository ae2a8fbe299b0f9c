import { account } from "./account";
import { chat } from "./chat";
import { common } from "./common";
import { connection } from "./connection";
import { diagnostics } from "./diagnostics";
import { mixer } from "./mixer";
import { session } from "./session";
import { shell } from "./shell";
import { suggestions } from "./suggestions";
import { tracks } from "./tracks";
import { transport } from "./transport";

/** Every word the studio says, by feature, in English. A translation is another object of this shape. */
export const words = { account, chat, common, connection, diagnostics, mixer, session, shell, suggestions, tracks, transport };
