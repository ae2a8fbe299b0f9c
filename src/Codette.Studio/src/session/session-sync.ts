import { accessToken, personOf } from "@/api/access-token";
import { answer, api, ApiError } from "@/api/client";
import type { Bridge } from "@/bridge/bridge";
import type { FrameBody } from "@/bridge/frames";
import { applyEdits } from "./apply-edits";
import type { Edit } from "./edits";
import { readSession, type Session } from "./model";
import type { Outbox } from "./outbox";
import { sendChangesTo, useSession } from "./session-store";
import { emptyStack } from "./undo-stack";
import { notify } from "@/ui/notices";
import { words } from "@/text";

/** At most so many edit messages a second; what happens in between travels together. */
const PauseMs = 33;
const RereadMs = 2_000;
const EditsFollowMs = 40;
/** The server takes 65,536 bytes; a sign may be several. */
const LargestMessage = 20_000;

/** Refusals that are of the moment, not of the edits. */
const NotNow = new Set(["session_changed", "sign_in_required", "internal_error"]);

/** Keeps the session in step with the server: reads it, sends what is changed here, takes in what others change. */
export class SessionSync {
  #reading = false;
  #readAgain = false;
  #inFlight = 0;
  /** Acknowledged, but what others changed before it may still be on its way: it stays laid over what is confirmed. */
  #acknowledgement: { seq: number; version: number } | null = null;
  #lastSent = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rereading: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly bridge: Bridge,
    private readonly outbox: Outbox,
  ) {}

  start(): () => void {
    sendChangesTo((edits) => {
      this.outbox.add(edits);
      this.#show();
      this.#flush();
    });
    const endings = [
      this.bridge.on("connected", () => this.#connected()),
      this.bridge.on("session_edited", (body) => this.#edited(body)),
      this.bridge.on("state_update", (body) => this.#updated(body)),
      this.bridge.on("edit_response", (body) => this.#acknowledged(body)),
      this.bridge.on("error", (body) => this.#refused(body)),
      accessToken.subscribe((token) => this.#become(personOf(token))),
    ];
    this.#become(personOf(accessToken.get()));
    return () => {
      endings.forEach((end) => end());
      clearTimeout(this.#timer);
      clearTimeout(this.#rereading);
    };
  }

  /** Whoever signs in after somebody else sees nothing of theirs, and stores nothing for them. */
  #become(person: string | null): void {
    if (person !== null && this.outbox.belongTo(person)) {
      this.#acknowledgement = null;
      useSession.setState({ session: null, confirmed: null, unsaved: 0, failure: null, stack: emptyStack });
    }
  }

  /** It may be another server, or another person's session: what was confirmed before is no measure of it. */
  #connected(): void {
    this.#inFlight = 0;
    useSession.setState({ confirmed: null });
    void this.#read();
  }

  /** Only one reading at a time; a change that comes meanwhile asks for another. */
  async #read(): Promise<void> {
    if (this.#reading) {
      this.#readAgain = true;
      return;
    }

    this.#reading = true;
    try {
      do {
        this.#readAgain = false;
        const path = { id: this.bridge.session };
        const read = readSession(await answer(api.GET("/api/sessions/{id}", { params: { path } })));
        if (read.version >= (useSession.getState().confirmed?.version ?? 0)) {
          this.#confirm(read); // else edits that came meanwhile have gone past it
        }
      } while (this.#readAgain);
      this.#flush();
    } catch (failure) {
      useSession.setState({ failure: failure instanceof ApiError ? failure.message : String(failure) });
      clearTimeout(this.#rereading);
      this.#rereading = setTimeout(() => this.bridge.isOpen && void this.#read(), RereadMs);
    } finally {
      this.#reading = false;
    }
  }

  /** The edits of others, and the echo of this tab's own, in the server's order. */
  #edited(body: FrameBody<"session_edited">): void {
    const { confirmed } = useSession.getState();
    if (confirmed && body.version === confirmed.version + 1) {
      this.#confirm({ ...applyEdits(confirmed, body.edits), version: body.version }, body.client === this.outbox.client ? body.seq : 0);
    } else if (!confirmed || body.version > confirmed.version) {
      void this.#read();
    }
  }

  /** Every change is told so; one without edits, such as an applied suggestion, has to be read. */
  #updated(body: FrameBody<"state_update">): void {
    // The edits of the same version are right behind, if it has any.
    setTimeout(() => {
      const { confirmed } = useSession.getState();
      if (body.deleted) {
        useSession.setState({ confirmed: null }); // versions begin anew
      }

      if (body.deleted || (confirmed && body.version > confirmed.version)) {
        void this.#read();
      }
    }, EditsFollowMs);
  }

  #acknowledged(body: { seq: number; version: number; repeated: boolean }): void {
    if (body.seq !== this.#inFlight) {
      return; // its echo was quicker, and the next is on its way
    }

    this.#inFlight = 0;
    this.#acknowledgement = body;
    if (body.repeated) {
      void this.#read(); // it was carried out while nobody here listened
    } else {
      this.#settle();
    }

    this.#flush();
  }

  #settle(): void {
    const { confirmed } = useSession.getState();
    if (this.#acknowledgement && confirmed && confirmed.version >= this.#acknowledgement.version) {
      this.outbox.settle(this.#acknowledgement.seq);
      this.#acknowledgement = null;
      this.#show();
    }
  }

  /** What the server does not take will not be taken the next time either: it is given up, and said so. */
  #refused(body: FrameBody<"error">): void {
    const seq = typeof body.id === "string" && body.id.startsWith("edit-") ? Number(body.id.slice(5)) : 0;
    if (seq === 0) {
      return;
    }

    if (body.code.startsWith("storage") || NotNow.has(body.code)) {
      this.#putOff();
      return;
    }

    this.#inFlight = 0;
    this.outbox.settle(seq);
    notify({ kind: "error", text: words.session.refused(body.message) });
    void this.#read();
    this.#show();
  }

  #putOff(): void {
    this.#inFlight = 0;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), RereadMs);
  }

  #confirm(confirmed: Session, settled = 0): void {
    if (settled > 0) {
      this.outbox.settle(settled);
      this.#inFlight = 0;
    }

    useSession.setState({ confirmed, failure: null });
    this.#settle();
    useSession.setState({ session: this.outbox.batches.reduce((shown, batch) => applyEdits(shown, batch.edits), confirmed) });
    this.#show();
    this.#flush();
  }

  #show(): void {
    useSession.setState({ unsaved: this.outbox.unsaved });
  }

  /** One batch is on its way at a time, so the order is kept and what waits can still be joined. */
  #flush(): void {
    clearTimeout(this.#timer);
    if (this.#inFlight > 0 || this.outbox.batches.length === 0 || !this.bridge.isOpen || !useSession.getState().confirmed) {
      return;
    }

    const wait = this.#lastSent + PauseMs - performance.now();
    if (wait > 0) {
      this.#timer = setTimeout(() => this.#flush(), wait);
      return;
    }

    const batch = this.outbox.next();
    if (batch && batch.seq !== this.#acknowledgement?.seq) {
      this.#lastSent = performance.now();
      this.#inFlight = batch.seq;
      this.#post({ client: this.outbox.client, seq: batch.seq, edits: batch.edits });
    }
  }

  #post(batch: { client: string; seq: number; edits: readonly Edit[] }): void {
    const message = { type: "edit", id: `edit-${batch.seq}`, ...batch };
    if (JSON.stringify(message).length > LargestMessage) {
      void this.#upload(batch);
    } else if (!this.bridge.send(message)) {
      this.#inFlight = 0;
    }
  }

  /** What is too large for a message of the socket, such as many tracks put at once. */
  async #upload(batch: { client: string; seq: number; edits: readonly Edit[] }): Promise<void> {
    try {
      const path = { id: this.bridge.session };
      this.#acknowledged(await answer(api.POST("/api/sessions/{id}/edits", { params: { path }, body: { ...batch, edits: [...batch.edits] as never } })));
    } catch (failure) {
      if (failure instanceof ApiError && failure.status > 0) {
        this.#refused({ code: failure.code, message: failure.message, id: `edit-${batch.seq}` });
      } else {
        this.#putOff();
      }
    }
  }
}
