import assert from 'node:assert/strict';
import { createClient } from '@supabase/supabase-js';

const env = process.env;

/** Node 20 has no WebSocket; nothing here listens. */
class NoSocket {}

export function client(key, token, schema = 'codette', fetch = globalThis.fetch) {
  return createClient(env.REST_URL, key, {
    db: { schema },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    realtime: { transport: NoSocket },
    global: { fetch },
    ...(token && { accessToken: async () => token }),
  });
}

/** Sends an opaque key in the header `apikey` alone. */
function withoutBearer(input, init) {
  const headers = new Headers(init.headers);
  if (headers.get('authorization')?.startsWith('Bearer sb_')) headers.delete('authorization');
  return fetch(input, { ...init, headers });
}

export const clients = {
  me: env.REST_ME,
  anon: client(env.REST_ANON),
  service: client(env.REST_SERVICE),
  user: client(env.REST_ANON, env.REST_USER_TOKEN),
  other: client(env.REST_ANON, env.REST_OTHER_TOKEN),
  expired: client(env.REST_ANON, env.REST_EXPIRED_TOKEN),
  forged: client(env.REST_ANON, env.REST_USER_TOKEN.slice(0, -4) + 'AAAA'),
  strangeKey: client('no-key-of-this-project'),
  elsewhere: client(env.REST_ANON, env.REST_USER_TOKEN, 'auth'),
  publishableAsBearer: client(env.REST_PUBLISHABLE),
  publishable: client(env.REST_PUBLISHABLE, undefined, 'codette', withoutBearer),
  secret: client(env.REST_SECRET, undefined, 'codette', withoutBearer),
  secretForUser: client(env.REST_SECRET, env.REST_USER_TOKEN),
};

/** The data of a request that has to succeed. */
export async function data(request) {
  const { data, error } = await request;
  assert.equal(error, null);
  return data;
}

/** Asserts that a request fails, and how. */
export async function fails(request, status, code, message) {
  const answer = await request;
  assert.equal(answer.data, null);
  assert.deepEqual({ status: answer.status, code: answer.error?.code }, { status, code });
  if (message) assert.match(answer.error.message, message);
  return answer.error;
}

export const ids = (rows) => rows.map((row) => row.id);
