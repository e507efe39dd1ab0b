#!/usr/bin/env bash
# Hadoop streaming: the filter is the mapper, and there is nothing to reduce.
#   examples/hadoop/run.sh /news/articles.jsonl /news/documents
set -euo pipefail
exec hadoop jar "$HADOOP_HOME"/share/hadoop/tools/lib/hadoop-streaming-*.jar \
  -D mapreduce.job.reduces=0 \
  -D stream.map.output.field.separator= \
  -input "$1" -output "$2" -mapper 'copydesk extract - --jobs 1'
