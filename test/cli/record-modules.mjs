/** Given to `node --import`: writes the address of every module that is resolved to the file that MODULES names. */
import { register } from 'node:module';

register(
  `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from 'node:fs';
    export async function resolve(specifier, context, next) {
      const resolved = await next(specifier, context);
      appendFileSync(process.env.MODULES, resolved.url + '\\n');
      return resolved;
    }
  `)}`,
);
