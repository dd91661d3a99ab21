declare module "*.md" {
  /** See build/markdown.ts: every text is HTML. */
  const page: { intro: string; rest: string; sections: { title: string; html: string }[] };
  export default page;
}

declare module "virtual:np-declarations" {
  /** Path below the project's root → text of that declaration file. */
  const declarations: Record<string, string>;
  export default declarations;
}
