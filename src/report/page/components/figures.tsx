/** Key figures in large type. */
export type Figure = readonly [count: number, name: string, address?: string];

export const Figures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <dl class="figures quiet">
    {figures.map(([count, name, address]) => (
      <div key={name}>
        <dt>{address === undefined ? name : <a href={address}>{name}</a>}</dt>
        <dd>{count.toLocaleString('en')}</dd>
      </div>
    ))}
  </dl>
);
