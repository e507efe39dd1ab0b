"""Spark: articles as JSON Lines through the filter, a process a partition.

    spark-submit examples/spark/extract.py articles.jsonl documents

Node and copydesk are installed on every node (or shipped with --archives); `--jobs 1` leaves the cores to Spark.
"""

import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:3]
spark = SparkSession.builder.appName("copydesk").getOrCreate()
spark.sparkContext.textFile(source).pipe("copydesk extract - --jobs 1", checkCode=True).saveAsTextFile(target)
