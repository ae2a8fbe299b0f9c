import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const features = ["account", "chat", "connection", "diagnostics", "mixer", "suggestions", "tracks", "transport"];

/** What each room may import from other rooms; every import across rooms begins with "@/", so patterns of it suffice. */
const mayKnow = {
  text: [],
  ui: ["text"],
  api: [],
  bridge: ["api"],
  engine: ["session/model"],
  media: ["session/model", "session/edits"],
  session: ["api", "bridge", "ui", "text"],
  playback: ["bridge", "engine", "media", "session"],
  commands: [],
  ...Object.fromEntries(
    features.map((name) => [`features/${name}`, ["api", "bridge", "session", "playback", "commands", "engine", "media", "ui", "text"]]),
  ),
};

const all = ["app", "features", ...Object.keys(mayKnow).filter((room) => !room.startsWith("features/"))];

/** What a room may not import: rooms it does not know, and all but the named files of those it knows in part. */
const barred = (room, known) => [
  "../../*/**", // what is inside a room is near; what is far begins with "@/"
  ...all
    .filter((each) => each !== room && !known.includes(each))
    .flatMap((each) => {
      const files = known.filter((file) => file.startsWith(`${each}/`));
      // As in .gitignore nothing below a barred folder can be let in again, so a folder known in part is barred by its content.
      return files.length > 0 ? [`@/${each}/*`, ...files.map((file) => `!@/${file}`)] : [`@/${each}`, `@/${each}/*`, `@/${each}/*/**`];
    }),
];

const rooms = Object.entries(mayKnow).map(([room, known]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            group: barred(room, known),
            message: `${room} knows ${known.join(", ") || "no other room"}; see mayKnow in eslint.config.js.`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/schema.d.ts"] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node }, parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname } },
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "max-lines": ["error", { max: 250 }],
      "no-console": ["error", { allow: ["error", "info"] }],
      eqeqeq: "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/unbound-method": "off", // properties of components are written as methods
    },
  },
  ...rooms,
  { files: ["src/**/*.test.{ts,tsx}", "src/testing/**"], rules: { "no-restricted-imports": "off", "@typescript-eslint/no-non-null-assertion": "off" } },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
