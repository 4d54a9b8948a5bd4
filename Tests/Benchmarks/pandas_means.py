#!/usr/bin/env python3
"""The mean points of every factor, as an analyst would count them with sqlite3 and pandas.

usage: pandas_means.py DATABASE PACK

Prints a line for each factor: its id, its mean P and how many people it stands on. No rank sets, no shares:
the means alone. The last answer to a question counts; that every walk asks what it answered is taken on trust.
"""

import sqlite3
import sys

import pandas
import yaml

LEVELS = ["not_a_problem", "small_problem", "medium_problem", "big_problem", "very_big_problem"]


def questions(pack):
    """Question names by factor, and area questions by factor."""
    with open(pack + "/questionnaire.yaml", encoding="utf-8") as file:
        questionnaire = yaml.load(file, Loader=yaml.CSafeLoader)
    with open(pack + "/factors.yaml", encoding="utf-8") as file:
        domains = {f["id"]: f["domain"] for f in yaml.load(file, Loader=yaml.CSafeLoader)["factors"]}
    asked = [q for s in questionnaire["sections"] for q in s["questions"] if q["type"] == "select_one problem"]
    areas = {q["domain"]: q["name"] for q in asked if "domain" in q}
    own = {q["factor"]: q["name"] for q in asked if "factor" in q}
    return own, {factor: areas[domain] for factor, domain in domains.items()}


def answers(database, names):
    """The last answers to the closed questions, one row a walk."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    marks = ",".join("?" * len(names))
    frame = pandas.read_sql_query(
        f"""
        SELECT stream, json_extract(payload, '$.question') AS question,
          coalesce(json_extract(payload, '$.choice'), json_extract(payload, '$.choices'),
            json_extract(payload, '$.order'), json_extract(payload, '$.none')) AS answer
        FROM event WHERE kind = 'answered' AND json_extract(payload, '$.question') IN ({marks})
        ORDER BY sequence
        """,
        connection, params=names)
    finished = pandas.read_sql_query("SELECT DISTINCT stream FROM event WHERE kind = 'finished'", connection)
    frame = frame.drop_duplicates(["stream", "question"], keep="last")
    wide = frame.pivot(index="stream", columns="question", values="answer")
    wide = wide[wide.index.isin(finished["stream"])]
    return wide[wide["count_my_answers"] == "count"].reindex(columns=names)


def places(wide):
    """What each pick is worth, one row a walk and a factor."""
    picks = wide["top_picks"].dropna()
    picks = picks[picks.str.startswith("[")]
    lists = picks.str.strip('[]"').str.split('","').rename("factor").explode().reset_index()
    lists["worth"] = 0.5
    lists.loc[~lists["stream"].duplicated(keep=False), "worth"] = 1.0
    orders = wide["top_three_order"].dropna()
    orders = orders[orders.str.startswith("[")].str.strip('[]"').str.split('","').rename("factor").explode()
    orders = orders.reset_index()
    orders["placed"] = orders.groupby("stream").cumcount().map({0: 1.0, 1: 0.85, 2: 0.7})
    merged = lists.merge(orders, on=["stream", "factor"], how="left")
    merged["worth"] = merged["placed"].fillna(merged["worth"])
    return merged.pivot(index="stream", columns="factor", values="worth").reindex(picks.index)


def main():
    own, areas = questions(sys.argv[2])
    names = list(own.values()) + sorted(set(areas.values()))
    names += ["top_picks", "top_three_order", "count_my_answers"]
    wide = answers(sys.argv[1], names)
    scale = {name: level / 4 for level, name in enumerate(LEVELS)}
    worth = places(wide)
    for factor, question in own.items():
        severity = wide[question].map(scale)
        severity = severity.where(wide[question].notna(), wide[areas[factor]].map(scale))
        chosen = worth[factor].fillna(0.0) if factor in worth else 0.0 * worth.index
        points = 100 * (0.6 * severity.reindex(worth.index) + 0.4 * chosen)
        print(factor, repr(float(points.mean())), int(points.notna().sum()))


if __name__ == "__main__":
    main()
