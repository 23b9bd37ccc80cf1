"""The night's articles on Spark: the program's own filters on lines, its own SQL between them, and its own output.

Nothing here knows what a quotation is. Every step is a filter of `quotegraph`, run where the lines lie, or a statement of the
store; each table is kept as Parquet under --work, so that a lost executor costs the tasks that it was at.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType

# What the filters say on their lines, as far as the statements ask for it.
LINE = (
    "line STRING, article STRING, status STRING, fingerprint STRING, id STRING, articles ARRAY<STRING>, wording STRING, "
    "shared_key BIGINT, size INT, child STRING, parent STRING, score INT, words INT, proof STRING, close BOOLEAN"
)
# A wording that a whole country prints makes a line longer than any article may be.
LONG = ("--article-mb", "500")


class Night:
    def __init__(self, spark: SparkSession, args: argparse.Namespace) -> None:
        self.spark, self.work, self.flags = spark, args.work.rstrip("/"), args.map_flags
        name = args.archive
        alone = spark.sparkContext.master.startswith("local[")
        # On a cluster the archive lies in the folder that an executor works in.
        self.there = SparkFiles.get(name) if alone else f"./{name}"
        self.here = args.program or SparkFiles.get(name)
        self.statements = Path(self.here, "dist", "collection", "reuse", "sql")
        self.cut_offs = json.loads((self.statements / "cut-offs.json").read_text("utf-8"))

    @staticmethod
    def command(home: str, *words: str) -> list[str]:
        return [f"{home}/node/bin/node", f"{home}/dist/cli/main.js", "engine", *words]

    def filtered(self, lines: DataFrame, *words: str) -> DataFrame:
        """Lines through a filter of the program, one process a partition."""
        self.spark.sparkContext.setJobDescription(words[0])
        command = " ".join(self.command(self.there, *words))
        out = lines.select("value").rdd.map(lambda row: row[0]).pipe(command, checkCode=True)
        values = self.spark.createDataFrame(out, StringType(), verifySchema=False)
        return values.select("value", F.from_json("value", LINE).alias("it")).select("value", "it.*")

    def packed(self, folder: str) -> DataFrame:
        """Files of any kind, packed where they are read: ids are paths below the folder."""
        command = self.command(str(self.there), "pack", ".")
        files = self.spark.read.format("binaryFile").option("recursiveFileLookup", True).load(folder)
        base = folder.rstrip("/") + "/"

        def pack(rows):
            home = Path.cwd()
            words = [str(home / command[0]), str(home / command[1]), *command[2:]]
            with tempfile.TemporaryDirectory() as place:
                for path, content in rows:
                    file = Path(place, path.split(base, 1)[-1])
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(content)
                with subprocess.Popen(words, cwd=place, stdout=subprocess.PIPE) as packing:
                    yield from (line.decode().rstrip("\n") for line in packing.stdout)
                if packing.returncode not in (0, 1):
                    raise RuntimeError(f"pack ended with {packing.returncode}")

        return self.spark.createDataFrame(files.select("path", "content").rdd.mapPartitions(pack), StringType())

    def keep(self, name: str, rows: DataFrame, mode: str = "overwrite") -> DataFrame:
        """A table on disk, and under its name in the statements."""
        place = f"{self.work}/{name}"
        self.spark.sparkContext.setJobDescription(name)
        rows.write.mode(mode).parquet(place)
        kept = self.spark.read.schema(rows.schema).parquet(place)
        kept.createOrReplaceTempView(name)
        return kept

    def select(self, statement: str) -> DataFrame:
        sql = (self.statements / f"{statement}.sql").read_text("utf-8")
        for name, value in self.cut_offs.items():
            sql = sql.replace(f"{{{name}}}", str(value))
        return self.spark.sql(sql)

    def run(self, statement: str, into: str) -> DataFrame:
        return self.keep(into, self.select(statement))

    def read(self, lines: DataFrame) -> DataFrame:
        """Adds articles to those that the work folder has; what is there already does no harm."""
        mapped = self.filtered(lines, "map", "--records", *self.flags)
        read = self.keep("mapped", mapped.select("line", "article", "id", "status", "fingerprint", "value"), "append")
        makers = read.where("line = 'status'").select("fingerprint").distinct().collect()
        if len(makers) > 1:
            raise SystemExit(f"{self.work} was read by {len(makers)} sets of rules or settings: use a new folder")
        return read

    def unite(self, read: DataFrame) -> None:
        """All prints of a wording in one line, with its keys; of an article that was read twice, once."""
        records = read.where("line = 'record'")
        again = self.keep("again", records.groupBy("article").count().where("count > 1").select("article"))
        settled = self.filtered(together(records.join(again, "article"), "article", "records"), "copies", *LONG)
        alone = read.where("line = 'wording'").select("value", "id", F.get_json_object("value", "$.articles[0]").alias("article"))
        prints = alone.join(again, "article", "left_anti").select("id", "value").union(settled.select("id", "value"))
        united = self.keep("united", self.filtered(together(prints, "id", "prints"), "unite", *LONG))
        self.refuse_errors(united)
        united.where("line = 'key'").select("wording", "shared_key", "size").createOrReplaceTempView("keys")
        wordings = united.where("line = 'wording'")
        wordings.select("id", "value").createOrReplaceTempView("wordings")
        wordings.select(F.col("id").alias("wording"), F.explode("articles").alias("article")).createOrReplaceTempView("prints")

    @staticmethod
    def refuse_errors(lines: DataFrame) -> None:
        for row in lines.where("line = 'error'").limit(1).collect():
            raise SystemExit(f"a filter refused a line: {row.value}")

    def verify(self) -> None:
        """Verifies the pairs that share informative keys."""
        self.run("informative-keys", "informative_keys")
        pairs = self.run("candidates", "pairs")
        wordings = self.spark.table("wordings")
        one, other = (wordings.select(F.col("id").alias(at), F.col("value").alias(f"{at}_line")) for at in ("one", "other"))
        both = F.format_string('{"one":[%s],"other":[%s]}', "one_line", "other_line")
        lines = pairs.join(one, "one").join(other, "other").select(both.alias("value"))
        edges = self.keep("edges", self.filtered(lines, "verify", *LONG))
        self.refuse_errors(edges)
        found = edges.select("child", "parent", "score", "words", "proof", F.col("close").cast("int").alias("close"))
        found.createOrReplaceTempView("verified")

    def root(self, into: str) -> None:
        """One parent each, then the root. Paths double in length at each round."""
        self.run("parents", "hops")
        while self.select("count-unfinished").first()[0] > 0:
            self.run("next-hops", "further")
            self.keep("hops", self.spark.table("further"))
        self.run("roots", into)

    def join(self) -> None:
        """First along the edges proved by words, then along all accepted edges."""
        self.run("textual-edges", "links")
        self.root("textual_roots")
        for name in ("stories", "formulaic", "distinctive"):
            self.run(name, name)
        self.run("accepted-edges", "links")
        self.root("roots")

    def assemble(self, read: DataFrame, output: str) -> int:
        """Everything to the one process that links speakers and writes the graph."""
        again = self.spark.table("again")
        records = read.where("line = 'record'").select("article", "value")
        lines = [
            records.join(again, "article", "left_anti").select("value"),
            records.join(again, "article").select("value").distinct(),
            read.where("line = 'status' AND status <> 'ok'").select("value").distinct(),
            self.spark.table("roots").select(F.to_json(F.struct(F.lit("root").alias("line"), "child", "root")).alias("value")),
            self.spark.table("formulaic").select(F.to_json(F.struct(F.lit("stock").alias("line"), "wording")).alias("value")),
        ]
        self.spark.sparkContext.setJobDescription("assemble")
        words = self.command(self.here, "assemble", "--output", output)
        with subprocess.Popen(words, stdin=subprocess.PIPE) as assembling:
            for some in lines:
                for (value,) in some.toLocalIterator():
                    assembling.stdin.write(value.encode() + b"\n")
            assembling.stdin.close()
            return assembling.wait()


def together(rows: DataFrame, by: str, name: str) -> DataFrame:
    """One line for all distinct lines that have something in common."""
    groups = rows.groupBy(by).agg(F.concat_ws(",", F.sort_array(F.collect_set("value"))).alias("all"))
    return groups.select(F.format_string(f'{{"{name}":[%s]}}', "all").alias("value"))


def main() -> int:
    about = argparse.ArgumentParser(description=__doc__)
    about.add_argument("--lines", nargs="*", default=[], help="packed articles, one per line: paths of any Hadoop file system")
    about.add_argument("--files", nargs="*", default=[], help="folders of articles in any format; each file is packed by itself")
    about.add_argument("--work", required=True, help="folder of the tables; new articles are added to those read earlier")
    about.add_argument("--output", help="local folder for the output of build; without it, the tables are the result")
    about.add_argument("--partitions", type=int, help="number of partitions; default: those of the input")
    about.add_argument("--archive", default="quotegraph", help="name of the folder into which Node and the program were unpacked")
    about.add_argument("--program", help="folder of Node and the program on the driver, if it is a different one")
    about.add_argument("--map-flags", nargs=argparse.REMAINDER, default=[], help="options of quotegraph engine map; give them last")
    args = about.parse_args()
    spark = SparkSession.builder.appName("quotegraph").getOrCreate()
    night = Night(spark, args)
    sources = [night.packed(folder) for folder in args.files]
    if args.lines:
        sources.append(spark.read.text(args.lines, lineSep="\n"))
    for lines in sources:
        night.read(lines.repartition(args.partitions) if args.partitions else lines)
    read = spark.read.parquet(f"{night.work}/mapped")
    night.unite(read)
    night.verify()
    night.join()
    code = night.assemble(read, args.output) if args.output else 0
    spark.stop()
    return code


if __name__ == "__main__":
    sys.exit(main())
