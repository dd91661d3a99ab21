import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import ts from "typescript-eslint";

/** What of the graders a page may load: none of it reaches the tensor core. */
const gradersForPages = [
  "contract",
  "candidate",
  "values",
  "verdict",
  "signature",
  "numbers",
  "edit-distance",
  "language",
  "python-name",
].map((name) => `graders/${name}.ts`);

/** Who may import whom, besides itself and npm's packages: the table in CONTRIBUTING.md. */
const mayImport = {
  "src/tensor": [],
  graders: ["src/tensor"],
  exercises: ["graders/contract.ts", "src/tensor/np.ts", "src/tensor/ndarray.ts"],
  "src/languages": ["src/tensor", "graders"],
  "src/sandbox": ["src/languages", "src/tensor", "src/base.ts", "graders"],
  "src/sandbox/client.ts": ["src/sandbox", "src/languages/printing.ts", ...gradersForPages],
  "src/sandbox/sandbox-frame.ts": ["src/base.ts", "src/sandbox/contents.ts"],
  "src/grading": [
    "src/tensor/kernels/instantiate.ts",
    ...["protocol", "packed", "requests", "limits", "grader-messages"].map(
      (name) => `src/sandbox/${name}.ts`,
    ),
    "src/languages/printing.ts",
    "graders",
    "exercises",
  ],
  "src/catalogue": ["exercises", ...gradersForPages],
  "src/stores": ["src/sandbox/client.ts", "src/catalogue", ...gradersForPages],
  "src/panels": ["src/stores", "src/catalogue", ...gradersForPages],
  "src/pages": ["src/panels", "src/stores", "src/catalogue", "src/base.ts", ...gradersForPages],
  "src/cli": ["src/languages", "src/tensor", "graders", "build/standard-library.ts"],
};

const zones = Object.entries(mayImport).map(([target, others]) => ({
  target,
  from: ".",
  except: [target, ...others, "node_modules"].map((path) => `./${path}`),
}));

export default ts.config(
  { ignores: ["dist", ".cache", "exercises/*/mutants", "tests/e2e/hostile", "src/tensor/kernels/assembly"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { "import-x": importX },
    settings: {
      "import-x/extensions": [".ts", ".tsx", ".mjs"],
      "import-x/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
      "import-x/resolver-next": [importX.createNodeResolver({ extensions: [".ts", ".tsx", ".mjs", ".js"] })],
    },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: "error",
    },
  },
  {
    // Kernels and graders index arrays within bounds that they computed themselves, in every other line; and so does
    // what reads CPython's memory, whose callbacks have the arguments that C gives them.
    files: ["src/tensor/**", "src/languages/python/**", "graders/**", "exercises/**", "tests/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { files: ["src/**/*.tsx", "src/stores/**/*.ts"], ...reactHooks.configs.flat.recommended },
  {
    files: ["src/{main.tsx,base.ts}", "src/{stores,pages,panels,catalogue}/**", "src/sandbox/client.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["**/tensor/**", "ndarray*"],
              message: "npm's ndarray calls `new Function`, which the page's policy forbids.",
            },
          ],
        },
      ],
    },
  },
  {
    // A starter's arguments wait for the learner, and a given class is used by the learner's file.
    files: ["exercises/*/{starter,given}.ts"],
    rules: { "@typescript-eslint/no-unused-vars": "off" },
  },
  // A test hands methods about to assert on them.
  { files: ["tests/**"], rules: { "@typescript-eslint/unbound-method": "off" } },
  { files: ["**/*.{js,mjs}"], extends: [ts.configs.disableTypeChecked] },
);
