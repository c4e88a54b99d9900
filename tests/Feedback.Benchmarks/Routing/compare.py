#!/usr/bin/env python3
"""UIT-VSFC topics by fastText and scikit-learn beside our own pipeline, on the same split in one run.

    apt-get install fasttext python3-sklearn
    /usr/bin/python3 tests/Feedback.Benchmarks/Routing/compare.py

Read from ../shared (or the folder given as argument), never copied. Prints accuracy / macro-F1 on dev.tsv, accented and without
diacritics, seconds of training and texts a second (scikit-learn: one by one and in one batch).
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata


def plain(text):
    parts = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return unicodedata.normalize("NFC", "".join(c for c in parts if not unicodedata.combining(c)))


def read(folder, name):
    lines = (folder / name).read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return [row[0] for row in rows], [row[1] for row in rows]


def macro_f1(truth, found):
    scores = []
    for label in sorted(set(truth)):
        right = sum(t == f == label for t, f in zip(truth, found))
        scores.append(2 * right / (truth.count(label) + found.count(label)) if right else 0.0)
    return sum(scores) / len(scores)


def show(name, truth, accented, stripped, seconds, speed):
    figures = "   ".join(
        f"{sum(t == f for t, f in zip(truth, found)) / len(truth):.3f} / {macro_f1(truth, found):.3f}" for found in (accented, stripped))
    print(f"{name:44} {figures}   {seconds:6.1f} s   {speed}", flush=True)


def scikit(train, labels, dev, truth):
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC
    except ImportError:
        print("scikit-learn: skipped, python3-sklearn is not installed")
        return
    words = dict(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"\S+")
    for name, texts, targets, learner in [
        ("scikit-learn LinearSVC, words 1-2", train, labels, LinearSVC()),
        ("scikit-learn LinearSVC, + stripped copy", train + [plain(t) for t in train], labels * 2, LinearSVC()),
        ("scikit-learn LogisticRegression, + copy", train + [plain(t) for t in train], labels * 2, LogisticRegression(C=10, max_iter=300)),
    ]:
        model = make_pipeline(TfidfVectorizer(**words), learner)
        start = time.perf_counter()
        model.fit(texts, targets)
        seconds = time.perf_counter() - start
        start = time.perf_counter()
        accented = list(model.predict(dev))
        batch = len(dev) / (time.perf_counter() - start)
        start = time.perf_counter()
        for text in dev[:300]:
            model.predict([text])
        single = 300 / (time.perf_counter() - start)
        show(name, truth, accented, list(model.predict([plain(t) for t in dev])), seconds, f"{single:,.0f} texts/s one by one, {batch:,.0f} in a batch")


def fasttext(train, labels, dev, truth):
    if not shutil.which("fasttext"):
        print("fastText: skipped, fasttext is not installed")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for title, texts, targets in [
            ("fastText words 1-2, dim 50", train, labels),
            ("fastText words 1-2, dim 50, + stripped copy", train + [plain(t) for t in train], labels * 2),
        ]:
            (folder / "train.txt").write_text("".join(f"__label__{l} {t}\n" for t, l in zip(texts, targets)), encoding="utf-8")
            start = time.perf_counter()
            subprocess.run(
                ["fasttext", "supervised", "-input", folder / "train.txt", "-output", folder / "model", "-wordNgrams", "2", "-dim", "50",
                 "-epoch", "25", "-lr", "0.5", "-thread", "2", "-seed", "1"], check=True, capture_output=True)
            seconds = time.perf_counter() - start
            found = []
            for spelled in (dev, [plain(t) for t in dev]):
                (folder / "dev.txt").write_text("\n".join(spelled) + "\n", encoding="utf-8")
                start = time.perf_counter()
                out = subprocess.run(["fasttext", "predict", folder / "model.bin", folder / "dev.txt"], check=True, capture_output=True, text=True)
                speed = len(dev) / (time.perf_counter() - start)
                found.append([line.removeprefix("__label__") for line in out.stdout.split()])
            show(title, truth, found[0], found[1], seconds, f"{speed:,.0f} texts/s with loading, {(folder / 'model.bin').stat().st_size / 2**20:.0f} MiB")


def main():
    root = pathlib.Path(__file__).resolve().parents[3]
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else root.parent / "shared" / "data" / "uit-vsfc"
    if not folder.is_dir():
        print(f"UIT-VSFC: skipped, {folder} is absent")
        return
    train, labels = read(folder, "train.tsv")
    dev, truth = read(folder, "dev.tsv")
    print(f"{'UIT-VSFC topics, train -> dev':44} accented        without         training")
    scikit(train, labels, dev, truth)
    fasttext(train, labels, dev, truth)
    print("ours, by `tried`:", flush=True)
    subprocess.run(["dotnet", "run", "-c", "Release", "--project", root / "tests" / "Feedback.Benchmarks", "--", "tried", "as chosen"], check=True, cwd=root)


main()
