// What Supabase's own client sees of the tests' REST server: one line of JSON for each check, and one at the end that counts
// them. The database is made by SupabaseJsTests.cs.
import { clients } from './clients.mjs';
import { calls } from './checks/calls.mjs';
import { errors } from './checks/errors.mjs';
import { filters } from './checks/filters.mjs';
import { keys } from './checks/keys.mjs';
import { reading } from './checks/reading.mjs';
import { stores } from './checks/stores.mjs';
import { writing } from './checks/writing.mjs';

let count = 0;

async function check(name, body) {
  count++;
  try {
    await body();
    console.log(JSON.stringify({ check: name, ok: true }));
  } catch (error) {
    console.log(JSON.stringify({ check: name, ok: false, error: error.message }));
  }
}

for (const group of [reading, filters, writing, calls, errors, keys, stores]) {
  await group(check, clients);
}

console.log(JSON.stringify({ count }));
process.exit(0);
