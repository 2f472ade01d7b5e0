#!/usr/bin/env python3
"""What an import of an order log has to come to, computed from the file alone and without the program.

    orderlogtotals.py days|invoices|orders FILE.csv   ->  one JSON object

days:     customer_id,date,cds,amount - one order for a customer's day
invoices: InvoiceNo,StockCode,...,CustomerID - numbers beginning with C are returns, rows without customer are rejected
orders:   Order ID,Customer ID,...,Sales,Quantity,Discount,Profit
Amounts are rounded to hundredths row by row, halves away from zero.
"""
import csv
import json
import sys
from decimal import ROUND_HALF_UP, Decimal


def hundredths(number):
    return int(number.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP).scaleb(2))


def typed_rows(shape, file):
    """(customer, document, product, quantity, amount, cost, order number) of every row; customer None: rejected."""
    for row in csv.DictReader(file):
        if shape == "days":
            document = (row["customer_id"], row["date"])
            yield row["customer_id"], document, None, Decimal(row["cds"]), Decimal(row["amount"]), None, None
        elif shape == "invoices":
            quantity = Decimal(row["Quantity"])
            amount = quantity * Decimal(row["UnitPrice"])
            number = row["InvoiceNo"].strip()
            customer = row["CustomerID"].removesuffix(".0") or None
            is_return = number.startswith("C") or quantity < 0
            document = (customer, number, is_return)
            yield customer, document, row["StockCode"].strip(), quantity, amount, None, number
        else:
            sales = hundredths(Decimal(row["Sales"]))
            cost = sales - hundredths(Decimal(row["Profit"]))
            document = (row["Customer ID"], row["Order ID"])
            yield (row["Customer ID"], document, row["Product ID"], Decimal(row["Quantity"]), Decimal(row["Sales"]),
                   cost, row["Order ID"])


def totals(shape, path):
    found = dict(rows=0, rejected=0, net=0, returns_net=0, quantity=0, cost=0)
    customers, products, orders, returns, numbers = set(), set(), set(), set(), set()
    with open(path, newline="", encoding="utf-8-sig") as file:
        for customer, document, product, quantity, amount, cost, number in typed_rows(shape, file):
            found["rows"] += 1
            if number is not None:
                numbers.add(number)
            if customer is None:
                found["rejected"] += 1
                continue
            minor = hundredths(amount)
            is_return = shape == "invoices" and document[2]
            customers.add(customer)
            products.add(product)
            (returns if is_return else orders).add(document)
            found["net"] += minor
            found["returns_net"] += minor if is_return else 0
            found["quantity"] += int(quantity * 1000)
            found["cost"] += cost or 0
    products.discard(None)
    imported = found["rows"] - found["rejected"]
    found.update(customers=len(customers), products=len(products), orders=len(orders), returns=len(returns),
                 orders_in_file=len(numbers), lines=len(orders) if shape == "days" else imported)
    return found


if __name__ == "__main__":
    print(json.dumps(totals(sys.argv[1], sys.argv[2])))
