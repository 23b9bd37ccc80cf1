/** Output is compared as text, whatever the terminal that the tests run in can show. */
for (const name of ['FORCE_COLOR', 'NO_COLOR', 'NODE_OPTIONS']) delete process.env[name];
