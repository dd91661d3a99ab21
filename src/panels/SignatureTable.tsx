import type { Exercise } from "../../graders/contract.ts";
import { type Language, nameIn } from "../../graders/language.ts";
import { parseType } from "../../graders/signature.ts";
import { returnedText } from "./in-language.ts";
import { joined } from "./joined.tsx";

function TypeText({ type }: { readonly type: string }) {
  const parsed = parseType(type);
  if (parsed.kind === "object") return parsed.className;
  const element = type.slice(0, type.indexOf("["));
  return (
    <>
      {element}[{joined(parsed.dims.map((dim) => <Dimension key={dim} dim={dim} />))}]
    </>
  );
}

function Dimension({ dim }: { readonly dim: string }) {
  return /^\d+$/.test(dim) ? dim : <span className="dim">{dim}</span>;
}

function Range({ type }: { readonly type: string }) {
  const parsed = parseType(type);
  if (parsed.kind === "object" || parsed.below === undefined) return null;
  return (
    <>
      , 0 … <Dimension dim={parsed.below} /> − 1
    </>
  );
}

/** "x [N, D], W [D, M]": what the exercise's first function takes, for a row of the catalogue. */
export function Takes({ exercise }: { readonly exercise: Exercise }) {
  const names = Object.values(exercise.functions)[0]?.takes ?? [];
  return joined(
    names.map((name) => {
      const parsed = parseType(exercise.values[name]?.type ?? "Object");
      if (parsed.kind === "object") return <span key={name}>{name}</span>;
      return (
        <span key={name}>
          {name} [{joined(parsed.dims.map((dim) => <Dimension key={dim} dim={dim} />))}]
        </span>
      );
    }),
  );
}

interface Props {
  readonly exercise: Exercise;
  readonly language: Language;
}

/** Every value that the exercise's functions take, then those that they return, with named dimensions. */
export function SignatureTable({ exercise, language }: Props) {
  const functions = Object.entries(exercise.functions);
  const taken = [...new Set(functions.flatMap(([, { takes }]) => takes))];
  const returned = [...new Set(functions.flatMap(([, { returns }]) => returns))].filter(
    (name) => !taken.includes(name),
  );
  const row = (name: string, className: string) => {
    const value = exercise.values[name];
    if (!value) return null;
    return (
      <tr key={name} className={className}>
        <th scope="row">{nameIn(language, name)}</th>
        <td>
          <TypeText type={value.type} />
        </td>
        <td>
          {value.is}
          <Range type={value.type} />
        </td>
      </tr>
    );
  };
  return (
    <table className="signature">
      <caption>
        {functions.map(([name, { takes, returns }]) => (
          <div key={name}>
            <code>
              {nameIn(language, name)}({takes.map((taken) => nameIn(language, taken)).join(", ")}) →{" "}
              {returnedText(language, returns)}
            </code>
          </div>
        ))}
      </caption>
      <tbody>
        {taken.map((name) => row(name, "taken"))}
        {returned.map((name) => row(name, "returned"))}
      </tbody>
    </table>
  );
}
