import js from "@eslint/js";
import ts from "typescript-eslint";
import importX from "eslint-plugin-import-x";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";

/**
 * Who may import whom: README's table, as a rule. A zone's `target` may not import anything of `from`
 * but what `except` names (paths relative to `from`).
 */
const zones = [
  { target: "src/tensor", from: ".", except: ["./src/tensor", "./node_modules"] },
  { target: "graders", from: ".", except: ["./graders", "./src/tensor", "./node_modules"] },
  {
    target: "exercises",
    from: ".",
    except: ["./exercises", "./graders/contract.ts", "./src/tensor/np.ts", "./src/tensor/ndarray.ts"],
  },
  {
    target: "src/languages",
    from: ".",
    except: ["./src/languages", "./src/tensor", "./graders", "./node_modules"],
  },
  {
    target: "src/sandbox",
    from: ".",
    except: [
      "./src/sandbox",
      "./src/languages",
      "./src/grading",
      "./src/base.ts",
      "./graders",
      "./node_modules",
    ],
  },
  {
    target: "src/grading",
    from: ".",
    except: ["./src/grading", "./src/sandbox/protocol.ts", "./graders", "./exercises", "./node_modules"],
  },
  { target: "src/catalogue", from: ".", except: ["./src/catalogue", "./graders", "./exercises"] },
  {
    target: "src/stores",
    from: ".",
    except: ["./src/stores", "./src/sandbox/client.ts", "./src/catalogue", "./graders", "./node_modules"],
  },
  {
    target: ["src/panels", "src/pages"],
    from: ".",
    except: [
      "./src/panels",
      "./src/pages",
      "./src/stores",
      "./src/catalogue",
      "./src/base.ts",
      "./src/styles",
      "./graders",
      "./node_modules",
    ],
  },
  {
    target: "src/cli",
    from: ".",
    except: [
      "./src/cli",
      "./src/languages",
      "./src/tensor",
      "./src/sandbox/globals.ts",
      "./graders",
      "./node_modules",
    ],
  },
];

/** The page never loads the tensor core: npm's ndarray calls `new Function`, which the page's CSP forbids. */
const withoutTensorCore = {
  files: ["src/{main.tsx,base.ts}", "src/{stores,pages,panels,catalogue}/**", "src/sandbox/client.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [{ group: ["**/tensor/**", "ndarray*"], message: "The page never loads the tensor core." }],
      },
    ],
  },
};

export default ts.config(
  { ignores: ["dist", ".cache", "exercises/*/mutants", "tests/e2e/hostile"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: {
        projectService: { allowDefaultProject: ["*.js", "scripts/*.mjs"] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.tsx", "src/stores/**/*.ts"],
    ...reactHooks.configs.flat.recommended,
  },
  withoutTensorCore,
  { files: ["**/*.{js,mjs}"], extends: [ts.configs.disableTypeChecked] },
);
